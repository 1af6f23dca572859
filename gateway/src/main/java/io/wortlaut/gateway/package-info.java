/** A generic Apollo Federation v2 gateway. */
package io.wortlaut.gateway;
