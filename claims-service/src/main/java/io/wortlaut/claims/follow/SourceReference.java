package io.wortlaut.claims.follow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A source as articles-service knows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourceReference(String id, String name) {}
