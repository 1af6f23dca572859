/**
 * What the articles say of actors, all taken together: how much they say, in which roles, for whom.
 *
 * <p>A statement is rolled up to those who make it, those whom its speakers speak for, and the members of a coalition that
 * makes it or is spoken for: never by what somebody is, always by what stands in its article.
 */
package io.wortlaut.claims.profile;
