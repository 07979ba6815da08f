"""The YAML parser in use: libyaml where it is installed, which is many times faster."""

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
