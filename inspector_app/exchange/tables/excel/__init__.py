"""Files of spreadsheet programs: .xlsx read and written here, old .xls through calamine."""
