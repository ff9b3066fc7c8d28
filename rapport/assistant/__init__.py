"""An optional language model behind any OpenAI-compatible endpoint. It suggests; a person decides."""
