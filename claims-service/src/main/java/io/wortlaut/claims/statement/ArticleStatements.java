package io.wortlaut.claims.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorIdentities;
import io.wortlaut.claims.actor.ActorLinking;
import io.wortlaut.claims.actor.ActorSources;
import io.wortlaut.claims.actor.ArticleActors;
import io.wortlaut.claims.actor.StatementCounts;
import io.wortlaut.claims.actor.StatementCounts.Counted;
import io.wortlaut.claims.event.Cause;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.statement.comparison.Distortion;
import io.wortlaut.claims.statement.comparison.Distortions;

/** Keeps the statements of every article true to its newest version. */
@ApplicationScoped
public class ArticleStatements {

    private final EntityManager entityManager;
    private final ActorLinking linking;
    private final ActorIdentities identities;
    private final StatementCounts counts;
    private final ActorSources actorSources;
    private final SourcesOfArticles sourcesOf;
    private final DerivedColumns derived;
    private final StatementDistortions distortions;
    private final StatementEvents events;

    ArticleStatements(
            EntityManager entityManager,
            ActorLinking linking,
            ActorIdentities identities,
            StatementCounts counts,
            ActorSources actorSources,
            SourcesOfArticles sourcesOf,
            DerivedColumns derived,
            StatementDistortions distortions,
            StatementEvents events) {
        this.entityManager = entityManager;
        this.linking = linking;
        this.identities = identities;
        this.counts = counts;
        this.actorSources = actorSources;
        this.sourcesOf = sourcesOf;
        this.derived = derived;
        this.distortions = distortions;
        this.events = events;
    }

    /** Whether what this extractor finds in this version, or in a newer one, is stored already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUpToDate(String articleId, String contentHash, long cursor, String extractorVersion) {
        return Optional.ofNullable(entityManager.find(ArticleAnchorEntity.class, articleId))
                .map(anchor -> anchor.cursor > cursor
                        || (anchor.contentHash.equals(contentHash) && anchor.extractorVersion.equals(extractorVersion)))
                .orElse(false);
    }

    /**
     * Stores what was found in a version: statements whose words still stand keep their id, those gone become orphaned,
     * new ones are added. All in the caller's transaction; storing the same again, or an older version, changes nothing.
     *
     * @return the ids of the statements as they are stored now; empty if a newer version is stored already
     * @throws IllegalArgumentException for a statement that nothing in the original stands for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Map<ExtractedStatement, UUID>> store(
            ArticleVersion version, Extraction extraction, ArticleSources sources, ReadBy readBy) {
        List<Distortion> distorted = Distortions.of(version.text(), extraction, readBy.language());
        // Also what two versions of one new article wait on: there is no row yet that they could lock.
        linking.awaitTurn();
        ArticleAnchorEntity anchor = entityManager.find(ArticleAnchorEntity.class, version.articleId());
        if (anchor != null) {
            entityManager.refresh(anchor);
            if (anchor.cursor > version.cursor()) {
                return Optional.empty();
            }
        }
        boolean isNew = anchor == null;
        Counted counted = isNew ? Counted.NOTHING : counts.of(version.articleId());
        ArticleActors actors = linking.link(version.articleId(), extraction);
        List<StatementEntity> known = isNew ? List.of() : StatementEntity.ofArticle(entityManager, version.articleId());
        Map<UUID, Map<String, String>> before = StatementEvents.fieldsOf(known);
        List<StatementDraft> drafts = drafts(version, extraction, actors, sources);
        List<StatementEntity> stored = replace(version, drafts, known);
        setAnchor(anchor, version, readBy);
        entityManager.flush();
        sourcesOf.replace(version);
        identities.settleStatements(version.articleId());
        Set<StatementEntity> all = new LinkedHashSet<>(stored);
        all.addAll(known);
        events.record(before, all, Cause.PROGRAM);
        sources.named().forEach((medium, source) -> actors.organization(medium)
                .ifPresent(actor -> actorSources.link(source, actor.id())));
        counts.settle(version.articleId(), counted);
        derived.write(version.articleId(), all, isNew);
        Map<ExtractedStatement, UUID> ids = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            ids.put(drafts.get(i).found(), stored.get(i).id);
        }
        distortions.replace(version, distorted, ids);
        return Optional.of(ids);
    }

    private static List<StatementDraft> drafts(
            ArticleVersion version, Extraction extraction, ArticleActors actors, ArticleSources sources) {
        Map<String, StatementDraft> byPlace = new LinkedHashMap<>();
        Map<ExtractedStatement, String> places = new HashMap<>();
        for (ExtractedStatement found : extraction.statements()) {
            StatementDraft draft = StatementDraft.of(
                    version, found, extraction.mentions(), places.get(found.enclosing()), actors, sources);
            places.put(found, draft.place());
            byPlace.merge(
                    draft.place(),
                    draft,
                    (one, other) -> one.found().confidence() >= other.found().confidence() ? one : other);
        }
        return List.copyOf(byPlace.values());
    }

    private List<StatementEntity> replace(
            ArticleVersion version, List<StatementDraft> drafts, List<StatementEntity> known) {
        Map<StatementDraft, StatementEntity> matches = Reanchoring.match(drafts, known);
        Map<String, StatementEntity> decided = decided(known, version);
        Optional<SaidAt> published = SaidAt.notAfter(version.publishedAt());
        List<StatementEntity> stored = new ArrayList<>();
        Map<String, UUID> ids = new HashMap<>();
        for (StatementDraft draft : drafts) {
            StatementEntity statement = Optional.ofNullable(matches.get(draft)).orElse(decided.get(draft.place()));
            if (statement == null) {
                statement = added(version, draft, known);
            }
            statement.knownUntil = statement.reviewState == ReviewState.REJECTED ? statement.knownUntil : null;
            if (!statement.reviewState.isDecided()) {
                fill(statement, version, draft, saidAt(draft.found(), version).or(() -> published));
                statement.enclosingId = null;
            }
            entityManager.persist(statement);
            stored.add(statement);
            ids.put(draft.place(), statement.id);
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (!stored.get(i).reviewState.isDecided()) {
                stored.get(i).enclosingId = ids.get(drafts.get(i).enclosing());
            }
        }
        for (StatementEntity statement : known) {
            if (!statement.reviewState.isDecided() && !matches.containsValue(statement)) {
                statement.anchor = AnchorState.ORPHANED;
                statement.place = null;
                statement.knownUntil = statement.knownUntil == null ? version.retrievedAt() : statement.knownUntil;
            }
        }
        return stored;
    }

    private static Optional<SaidAt> saidAt(ExtractedStatement found, ArticleVersion version) {
        return Optional.ofNullable(found.time()).map(time -> SaidAt.told(time, version.text()));
    }

    /** What people decided about stays as they left it, at the place where its words stand now; by that place. */
    private static Map<String, StatementEntity> decided(List<StatementEntity> known, ArticleVersion version) {
        Map<String, StatementEntity> decided = new HashMap<>();
        for (StatementEntity statement : known) {
            if (statement.reviewState.isDecided()) {
                Relocation.move(statement, version);
                decided.put(statement.place, statement);
            }
        }
        return decided;
    }

    private static StatementEntity added(ArticleVersion version, StatementDraft draft, List<StatementEntity> known) {
        StatementEntity statement = new StatementEntity();
        statement.id = newId(version, draft, known);
        statement.articleId = version.articleId();
        statement.firstContentHash = version.contentHash();
        statement.firstStart = draft.position();
        statement.knownFrom = version.retrievedAt();
        return statement;
    }

    /** Follows from what was found where, for ids order what begins in one place; drawn by lot if it was given before. */
    private static UUID newId(ArticleVersion version, StatementDraft draft, List<StatementEntity> known) {
        String first = version.articleId() + '|' + version.contentHash() + '|' + draft.place();
        UUID id = UUID.nameUUIDFromBytes(first.getBytes(StandardCharsets.UTF_8));
        return known.stream().anyMatch(statement -> statement.id.equals(id)) ? UUID.randomUUID() : id;
    }

    private static void fill(
            StatementEntity statement, ArticleVersion version, StatementDraft draft, Optional<SaidAt> saidAt) {
        ExtractedStatement found = draft.found();
        statement.contentHash = version.contentHash();
        statement.anchor = draft.position() == statement.firstStart ? AnchorState.EXACT : AnchorState.MOVED;
        statement.place = draft.place();
        statement.position = draft.position();
        statement.exact = draft.exact();
        statement.form = found.form();
        statement.quoteType = found.quoteType();
        statement.act = found.act();
        statement.reportingVerb = found.reportingVerb();
        statement.zone = found.zone();
        statement.confidence = found.confidence();
        statement.speakerKey = draft.speakerKey();
        statement.foundExact = draft.exact();
        statement.foundSpeakerKey = draft.speakerKey();
        statement.saidEdtf = saidAt.map(SaidAt::edtf).orElse(null);
        statement.saidText = saidAt.map(SaidAt::text).orElse(null);
        statement.saidBasis = saidAt.map(SaidAt::basis).orElse(null);
        statement.saidUntil = saidAt.map(SaidAt::until).orElse(null);
        if (!statement.selectors.equals(draft.selectors())) {
            statement.selectors.clear();
            statement.selectors.addAll(draft.selectors());
        }
        if (!statement.attributions.equals(draft.attributions())) {
            statement.attributions.clear();
            statement.attributions.addAll(draft.attributions());
        }
    }

    private void setAnchor(ArticleAnchorEntity known, ArticleVersion version, ReadBy readBy) {
        ArticleAnchorEntity anchor = known == null ? new ArticleAnchorEntity() : known;
        anchor.articleId = version.articleId();
        anchor.contentHash = version.contentHash();
        anchor.extractorVersion = readBy.extractorVersion();
        anchor.language = readBy.language();
        anchor.languageRead = readBy.languageRead();
        anchor.publishedEdtf = day(version.publishedAt());
        anchor.publishedOn =
                SaidAt.notAfter(version.publishedAt()).map(SaidAt::until).orElse(null);
        anchor.cursor = version.cursor();
        anchor.anchoredAt = Clock.systemUTC().instant();
        entityManager.persist(anchor);
    }

    /** Of a point in time the day. */
    private static String day(FuzzyDate published) {
        return published == null || published.edtf() == null
                ? null
                : published.edtf().split("T", 2)[0];
    }
}
