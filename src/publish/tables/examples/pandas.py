import pandas as pd

judgements = pd.read_csv('https://example.org/data/v1/judgements.csv')
print(judgements.groupby('grade').size())
