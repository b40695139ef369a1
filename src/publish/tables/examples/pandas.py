import pandas as pd

england = pd.read_csv('https://example.org/data/v1/england.csv')
print(england.groupby('overall_effectiveness').size())
