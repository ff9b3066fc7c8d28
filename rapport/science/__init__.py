"""Simulation, forecasting and statistics. No Django."""
