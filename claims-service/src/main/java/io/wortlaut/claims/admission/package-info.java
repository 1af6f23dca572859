/** How many questions are answered at once, and in which order the others are. */
package io.wortlaut.claims.admission;
