# Makes the golden files of estimations with base R: dummy-variable regressions of made-up panels.
# Run in this folder: Rscript make.R
# Small-sample factors are those of fixest and of ppmlhdfe, written out here from their documentation.
options(digits = 15)

panel <- function(seed, countries, years, zeros) {
  set.seed(seed)
  data <- expand.grid(importer = countries, exporter = countries, year = years, stringsAsFactors = FALSE)
  data <- data[data$importer != data$exporter, ]
  size <- setNames(exp(rnorm(length(countries))), countries)
  n <- nrow(data)
  data$rta <- as.integer(runif(n) < 0.35)
  data$dist <- round(exp(rnorm(n, 7, 0.6)), 1)
  data$w <- round(runif(n, 0.5, 2), 2)
  mean <- 50 * size[data$exporter] * size[data$importer] * exp(0.4 * data$rta - 0.5 * (log(data$dist) - 7))
  data$trade <- round(ifelse(runif(n) < zeros, 0, mean * exp(rnorm(n, 0, 0.5))), 3)
  data[order(data$exporter, data$importer, data$year), c("exporter", "importer", "year", "trade", "rta", "dist", "w")]
}

# Newton's method on all columns to the last digit, from where glm ends; glm itself stops at 1e-8.
poisson <- function(formula, data, weights = rep(1, nrow(data))) {
  data$weights <- weights
  model <- glm(formula, family = quasipoisson(), data = data, weights = weights)
  x <- model.matrix(model)[, !is.na(coef(model)), drop = FALSE]
  shift <- if (is.null(model$offset)) 0 else model$offset
  beta <- coef(model)[colnames(x)]
  for (step in 1:5) {
    mean <- exp(drop(x %*% beta) + shift)
    beta <- beta + solve(crossprod(x, weights * mean * x), crossprod(x, weights * (data$trade - mean)))[, 1]
  }
  mean <- exp(drop(x %*% beta) + shift)
  gap <- ifelse(data$trade > 0, data$trade * log(data$trade / mean), 0) - (data$trade - mean)
  list(
    coefficients = beta, score = weights * (data$trade - mean) * x,
    bread = solve(crossprod(x, weights * mean * x)), deviance = 2 * sum(weights * gap)
  )
}

# The covariance summed over clusters, several by inclusion and exclusion; no small-sample factor.
clustered <- function(score, bread, clusters) {
  total <- 0
  for (subset in seq_len(2^length(clusters) - 1)) {
    members <- clusters[bitwAnd(subset, 2^(seq_along(clusters) - 1)) > 0]
    sums <- rowsum(score, do.call(paste, members))
    total <- total + (if (length(members) %% 2 == 1) 1 else -1) * crossprod(sums)
  }
  bread %*% total %*% bread
}

json <- function(value) {
  if (is.list(value)) {
    paste0("{", paste0('"', names(value), '": ', vapply(value, json, ""), collapse = ", "), "}")
  } else {
    text <- if (is.character(value)) paste0('"', value, '"') else formatC(value, digits = 15, format = "g", width = 1)
    if (length(value) == 1) text else paste0("[", paste(text, collapse = ", "), "]")
  }
}

write_case <- function(name, data, expected) {
  dir.create(name, showWarnings = FALSE)
  write.csv(data, file.path(name, "data.csv"), row.names = FALSE, quote = FALSE)
  writeLines(json(expected), file.path(name, "expected.json"))
}

# PPML, three-way, clustered by pair: exporter-year and importer-year are not nested in pairs, pairs are.
data <- panel(1, c("BRA", "CHN", "DEU", "IND", "RUS", "USA"), 2011:2014, 0.15)
pair <- paste(data$exporter, data$importer)
model <- poisson(trade ~ rta + log(dist) + factor(paste(exporter, year)) + factor(paste(importer, year)) +
  factor(paste(exporter, importer)), data)
vcov <- clustered(model$score, model$bread, list(pair))[c("rta", "log(dist)"), c("rta", "log(dist)")]
n <- nrow(data)
groups <- length(unique(pair))
levels <- length(unique(paste(data$exporter, data$year))) + length(unique(paste(data$importer, data$year)))
fixest <- (n - 1) / (n - (2 + levels - 1)) * groups / (groups - 1)
beta <- model$coefficients[c("rta", "log(dist)")]
wald <- drop(t(beta) %*% solve(fixest * vcov, beta))
write_case("ppml_three_way", data, list(
  estimate = unname(beta),
  std_error_fixest = unname(sqrt(fixest * diag(vcov))),
  std_error_ppmlhdfe = unname(sqrt(groups / (groups - 1) * diag(vcov))),
  p_value = unname(2 * pnorm(-abs(beta / sqrt(fixest * diag(vcov))))),
  wald_both = wald,
  wald_p = pchisq(wald, 2, lower.tail = FALSE),
  deviance = model$deviance
))

# PPML with weights and an offset, two-way effects, robust.
data <- panel(4, c("CHN", "DEU", "RUS", "TUR", "USA"), 2011:2013, 0.1)
model <- poisson(trade ~ rta + offset(-log(dist)) + factor(paste(exporter, year)) + factor(paste(importer, year)),
  data, data$w)
vcov <- clustered(model$score, model$bread, list(seq_len(nrow(data))))["rta", "rta"]
n <- nrow(data)
parameters <- 1 + 15 + 15 - 1
write_case("ppml_weights_offset", data, list(
  estimate = unname(model$coefficients["rta"]),
  std_error_fixest = sqrt((n - 1) / (n - parameters) * n / (n - 1) * vcov),
  std_error_ppmlhdfe = sqrt(n / (n - 1) * vcov),
  deviance = model$deviance
))

# Least squares, errors clustered by exporter and by importer: no effect is nested in a cluster but exporter in exporter.
data <- panel(3, c("BRA", "CHN", "DEU", "IND", "RUS", "USA", "ZAF"), 2011:2013, 0)
model <- lm(log(trade) ~ rta + log(dist) + factor(exporter) + factor(paste(importer, year)), data = data)
x <- model.matrix(model)
vcov <- clustered(residuals(model) * x, solve(crossprod(x)), list(data$exporter, data$importer))[c("rta", "log(dist)"), c("rta", "log(dist)")]
n <- nrow(data)
factor <- (n - 1) / (n - (2 + 1)) * 7 / 6
beta <- coef(model)[c("rta", "log(dist)")]
errors <- sqrt(factor * diag(vcov))
write_case("ols_two_way", data, list(
  estimate = unname(beta),
  std_error_fixest = unname(errors),
  p_value = unname(2 * pt(-abs(beta / errors), 6)),
  ci_low = unname(beta - qt(0.975, 6) * errors),
  r2 = summary(model)$r.squared
))
