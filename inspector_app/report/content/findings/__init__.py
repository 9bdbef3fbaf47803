"""Findings and immediate risks on paper."""
