"""The SOP as data: what a spec file says, checked for form and typed."""
