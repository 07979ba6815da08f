"""All rules: whatever the folder ``rules`` holds."""

import re
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from sopgen.check import rules
from sopgen.check.rule import ProjectRule, Rule, SopRule, TableRule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Give the rules in the order of their codes."""
    found = []
    for module in walk_packages(rules.__path__, f"{rules.__name__}."):
        if not module.ispkg:
            rule = import_module(module.name).RULE
            if isinstance(rule, TableRule | SopRule | ProjectRule):
                found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def names() -> dict[str, Rule]:
    """Give the rules by their codes and by their names."""
    return {key: rule for rule in all_rules() for key in (rule.code, rule.name)}


_FIXED = re.compile(r"SOP(?:1[0-4]|7[01]|90)\d", re.IGNORECASE)


def is_fixed(written: str) -> bool:
    """Tell whether a code is found outside the rules, where nothing can be switched off."""
    return _FIXED.fullmatch(written) is not None


def find(written: str) -> Rule | None:
    """Give the rule of a code or a name as people write it; case does not count."""
    return names().get(written.upper()) or names().get(written.lower())
