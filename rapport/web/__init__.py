"""Base templates, components, styles and scripts. No models."""
