"""Pages over all evaluations: today, venues, findings, reports, the office."""
