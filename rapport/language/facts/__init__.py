"""Facts a message states, each with its place: dates, times, amounts, treatments, names."""
