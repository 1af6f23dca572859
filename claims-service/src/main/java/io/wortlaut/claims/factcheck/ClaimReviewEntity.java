package io.wortlaut.claims.factcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A review's row. */
@Entity
@Table(name = "claim_review")
class ClaimReviewEntity {

    @Id
    UUID id;

    /** Null as long as nobody has put it to a claim. */
    @Column(name = "statement_id")
    UUID statementId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    ClaimReviewState state;

    @Column(nullable = false)
    int revision;

    @Column(nullable = false, columnDefinition = "text")
    String url;

    @Column(name = "author_name", nullable = false, columnDefinition = "text")
    String authorName;

    @Column(name = "author_url", columnDefinition = "text")
    String authorUrl;

    @Column(name = "author_source", columnDefinition = "text")
    String authorSource;

    @Column(name = "alternate_name", columnDefinition = "text")
    String alternateName;

    @Column(name = "rating_value")
    Double ratingValue;

    @Column(name = "best_rating")
    Double bestRating;

    @Column(name = "worst_rating")
    Double worstRating;

    @Column(name = "date_published")
    LocalDate datePublished;

    @Column(name = "claim_reviewed", columnDefinition = "text")
    String claimReviewed;

    @Column(name = "in_language", columnDefinition = "text")
    String inLanguage;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    /** The article that it came with; null for what a person entered, as is all of the origin. */
    @Column(name = "origin_article", columnDefinition = "text", updatable = false)
    String originArticle;

    /** Of the version that it is as in. */
    @Column(name = "origin_hash", columnDefinition = "text")
    String originHash;

    /** What that version says of it. */
    @Column(name = "origin_content", columnDefinition = "text")
    String originContent;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin_state", columnDefinition = "text")
    ReviewOriginState originState;

    void fill(ClaimReviewInput input) {
        url = input.url();
        authorName = input.author().name();
        authorUrl = input.author().url();
        authorSource = input.author().source();
        alternateName = input.reviewRating().alternateName();
        ratingValue = input.reviewRating().ratingValue();
        bestRating = input.reviewRating().bestRating();
        worstRating = input.reviewRating().worstRating();
        datePublished = input.datePublished();
        claimReviewed = input.claimReviewed();
        inLanguage = input.inLanguage();
    }

    /** What people decide about, by its path in the graph. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", state.name());
        fields.put("statement", Objects.toString(statementId, null));
        fields.put("url", url);
        fields.put("author.name", authorName);
        fields.put("author.url", authorUrl);
        fields.put("author.source", authorSource);
        fields.put("reviewRating.alternateName", alternateName);
        fields.put("reviewRating.ratingValue", Objects.toString(ratingValue, null));
        fields.put("reviewRating.bestRating", Objects.toString(bestRating, null));
        fields.put("reviewRating.worstRating", Objects.toString(worstRating, null));
        fields.put("datePublished", Objects.toString(datePublished, null));
        fields.put("claimReviewed", claimReviewed);
        fields.put("inLanguage", inLanguage);
        return fields;
    }
}
