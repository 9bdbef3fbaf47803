"""What a bad answer costs and asks for: points, evidence, ready sentences, a finding."""
