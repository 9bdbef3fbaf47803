"""What a person sees over all evaluations: today's work, venues, findings, reports, what the office has."""
