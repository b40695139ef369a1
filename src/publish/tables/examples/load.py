import csv, io, urllib.request

data = 'https://example.org/data/v1/'
theme = 'workforce'

with urllib.request.urlopen(data + 'paragraphs.csv') as response:
    paragraphs = list(csv.DictReader(io.TextIOWrapper(response, 'utf-8', newline='')))
about = [row for row in paragraphs if theme in row['themes'].split('|')]
print(f'{len(paragraphs)} paragraphs, {len(about)} on {theme}')
