package io.wortlaut.claims.statement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.wortlaut.claims.actor.ArticleNames;
import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.statement.ArticleVersion.SpottedSource;

/** The sources that one article's media are: those spotted where the statement names them, else by name. */
public final class ArticleSources {

    private final Map<Party, String> ids;

    private ArticleSources(Map<Party, String> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** Looks every medium of the extraction up; asks the registry, at most once, for those the version does not know. */
    public static ArticleSources find(ArticleVersion version, Extraction extraction, SourceRegistry registry) {
        Map<Party, String> ids = new HashMap<>();
        Map<Party, String> unknown = new LinkedHashMap<>();
        for (Party medium : media(extraction)) {
            spotted(version, medium)
                    .ifPresentOrElse(
                            source -> ids.put(medium, source.sourceId()), () -> unknown.put(medium, medium.name()));
        }
        if (!unknown.isEmpty()) {
            Map<String, String> found = registry.idsOf(new LinkedHashSet<>(unknown.values()));
            unknown.forEach((medium, name) -> ids.put(medium, found.get(name)));
        }
        return new ArticleSources(ids);
    }

    /** The source's id; empty for parties that are no media. */
    Optional<String> of(Party party) {
        return Optional.ofNullable(ids.get(party));
    }

    /** The sources of media that are known by name, by that name. */
    Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        ids.forEach((medium, source) -> {
            if (ArticleNames.isNamedMedium(medium)) {
                named.put(medium.name(), source);
            }
        });
        return named;
    }

    private static Set<Party> media(Extraction extraction) {
        Set<Party> media = new LinkedHashSet<>();
        for (ExtractedStatement statement : extraction.statements()) {
            Stream.of(statement.speakers(), statement.onBehalfOf(), statement.addressees(), statement.via())
                    .flatMap(List::stream)
                    .filter(party -> party.kind() == PartyKind.MEDIUM)
                    .forEach(media::add);
        }
        return media;
    }

    private static Optional<SpottedSource> spotted(ArticleVersion version, Party medium) {
        NameKey name = NameKey.of(medium.name());
        Stream<SpottedSource> named = version.sources().stream()
                .filter(source -> NameKey.of(source.name()).equals(name));
        Stream<SpottedSource> mentioned = version.sources().stream()
                .filter(source -> medium.mention() != null
                        && source.span() != null
                        && source.span().overlaps(medium.mention()));
        return Stream.concat(mentioned, named).findFirst();
    }
}
