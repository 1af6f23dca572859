/** Statements, the actors who made them, and the claims they bear on. */
package io.wortlaut.claims;
