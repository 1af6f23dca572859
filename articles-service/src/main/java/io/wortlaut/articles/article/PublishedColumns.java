package io.wortlaut.articles.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.reading.PublicationDate;

/** A date of publication as stored; absent as a whole when unknown. */
@Embeddable
class PublishedColumns {

    @Column(name = "published_edtf")
    String edtf;

    @Column(name = "published_text")
    String text;

    @Column(name = "published_basis")
    @Enumerated(EnumType.STRING)
    PublicationDate.Basis basis;

    static @Nullable PublishedColumns of(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        PublishedColumns columns = new PublishedColumns();
        columns.edtf = date.edtf();
        columns.text = date.text();
        columns.basis = date.basis();
        return columns;
    }
}
