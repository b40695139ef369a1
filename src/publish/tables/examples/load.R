data <- "https://example.org/data/v1/"
theme <- "workforce"

paragraphs <- read.csv(paste0(data, "paragraphs.csv"), encoding = "UTF-8", na.strings = "")
about <- sapply(strsplit(paragraphs$themes, "|", fixed = TRUE), function(themes) theme %in% themes)
cat(nrow(paragraphs), "paragraphs,", sum(about), "on", theme, "\n")
