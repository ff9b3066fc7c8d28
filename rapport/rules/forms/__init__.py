"""The sentence builder."""

from rapport.rules.forms.builder import RuleForm

__all__ = ["RuleForm"]
