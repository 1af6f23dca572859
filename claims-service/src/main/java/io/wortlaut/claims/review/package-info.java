/** What people decide about statements: states, corrections, relations of claims, and who made them when and why. */
package io.wortlaut.claims.review;
