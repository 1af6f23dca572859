/** Articles and the sources behind them: intake, cleaning, versions, and the change feed others follow. */
package io.wortlaut.articles;
