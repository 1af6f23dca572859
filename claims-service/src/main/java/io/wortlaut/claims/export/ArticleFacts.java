package io.wortlaut.claims.export;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What files tell of an article. Null is what is not known.
 *
 * @param publishedAt EDTF
 * @param outlet name of who publishes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record ArticleFacts(String id, String headline, String url, String publishedAt, String outlet, String inLanguage) {

    /** An article of which nothing is known but its id. */
    static ArticleFacts unknown(String id) {
        return new ArticleFacts(id, null, null, null, null, null);
    }
}
