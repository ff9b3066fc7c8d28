"""Forms about clients and their visits."""
