package io.wortlaut.claims.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** A statement's row with its selectors and attributions; written through it, read in batches by {@link Statements}. */
@Entity
@Table(name = "statement")
class StatementEntity {

    @Id
    UUID id;

    @Column(name = "article_id", nullable = false, columnDefinition = "text")
    String articleId;

    @Column(name = "content_hash", nullable = false, columnDefinition = "text")
    String contentHash;

    @Column(name = "first_content_hash", nullable = false, columnDefinition = "text")
    String firstContentHash;

    /** Offset in the version it was first found in: what {@link AnchorState#MOVED} is measured against. */
    @Column(name = "first_start", nullable = false)
    int firstStart;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    AnchorState anchor;

    /** Unique within the article; null once orphaned. */
    @Column(columnDefinition = "text")
    String place;

    @Column(nullable = false)
    int position;

    @Column(nullable = false, columnDefinition = "text")
    String exact;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    Form form;

    @Enumerated(EnumType.STRING)
    @Column(name = "quote_type", nullable = false, columnDefinition = "text")
    QuoteType quoteType;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    SpeechAct act;

    @Column(name = "reporting_verb", columnDefinition = "text")
    String reportingVerb;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    Zone zone;

    @Column(nullable = false)
    int confidence;

    @Column(name = "speaker_key", nullable = false, columnDefinition = "text")
    String speakerKey;

    @Column(name = "said_edtf", columnDefinition = "text")
    String saidEdtf;

    @Column(name = "said_text", columnDefinition = "text")
    String saidText;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_basis", columnDefinition = "text")
    SaidAt.Basis saidBasis;

    @Column(name = "said_until")
    LocalDate saidUntil;

    /** When the article came in that it was first found in. */
    @Column(name = "known_from", nullable = false)
    Instant knownFrom;

    /** When a version without it came in, or somebody rejected it; null while it stands. */
    @Column(name = "known_until")
    Instant knownUntil;

    /** The statement that this one is a quoted part of; null for one that stands by itself. */
    @Column(name = "enclosing_id")
    UUID enclosingId;

    /** What the extractor found it as, by which it is known again when it is read anew. */
    @Column(name = "found_exact", nullable = false, columnDefinition = "text")
    String foundExact;

    @Column(name = "found_speaker_key", nullable = false, columnDefinition = "text")
    String foundSpeakerKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_state", nullable = false, columnDefinition = "text")
    ReviewState reviewState = ReviewState.EXTRACTED;

    @Column(name = "review_revision", nullable = false)
    int reviewRevision;

    @Column(name = "review_assignee", columnDefinition = "text")
    String reviewAssignee;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "statement_selector", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    List<SelectorRow> selectors = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "attribution", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "ordinal")
    List<AttributionRow> attributions = new ArrayList<>();

    /** All of an article, those that are gone, too. */
    static List<StatementEntity> ofArticle(EntityManager entityManager, String articleId) {
        return entityManager
                .createQuery("from StatementEntity where articleId = :article", StatementEntity.class)
                .setParameter("article", articleId)
                .getResultList();
    }
}
