"""LibreOffice: a Word document becomes PDF."""
