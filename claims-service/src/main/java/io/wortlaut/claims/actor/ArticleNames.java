package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;

/** Everybody whom one article names, gathered by key: spellings with their counts, roles, members. */
public final class ArticleNames {

    private static final Set<String> NAMED = Set.of("name", "alias");

    private final String articleId;
    private final Set<NameKey> wellKnown;
    private final SpokenFor spokenFor;
    private final Map<String, Named> byKey = new LinkedHashMap<>();

    /**
     * @param name the fullest name the article gives
     * @param spellings spelling to how it was resolved and how often it stands
     */
    record Named(
            ActorKey key, String name, Map<String, Spelling> spellings, Set<String> roles, Set<String> memberKeys) {}

    record Spelling(NameStatus status, int count) {}

    private ArticleNames(String articleId, Extraction extraction) {
        this.articleId = articleId;
        // A medium or organisation with a name of its own is the same wherever it speaks; "die Zeitung" is not.
        Stream<String> named = extraction.statements().stream()
                .flatMap(ArticleNames::parties)
                .filter(ArticleNames::hasName)
                .map(Party::name);
        this.wellKnown = Stream.concat(extraction.mentions().stream().map(Mention::name), named)
                .map(NameKey::of)
                .collect(Collectors.toSet());
        this.spokenFor = new SpokenFor(extraction, party -> wellKnown.contains(NameKey.of(party.name())));
    }

    public static ArticleNames of(String articleId, Extraction extraction) {
        ArticleNames names = new ArticleNames(articleId, extraction);
        extraction.mentions().forEach(names::add);
        extraction.statements().stream().flatMap(ArticleNames::parties).forEach(names::add);
        // A party that is never mentioned by name, such as a coalition, is still known by what it is called.
        names.byKey.values().stream()
                .filter(named -> named.spellings().isEmpty())
                .forEach(named -> named.spellings().put(named.name(), new Spelling(NameStatus.CANONICAL, 1)));
        return names;
    }

    /** Whether it is a medium by its name, not just "die Zeitung". */
    public static boolean isNamedMedium(Party party) {
        return party.kind() == PartyKind.MEDIUM && NAMED.contains(party.method());
    }

    private static boolean hasName(Party party) {
        return isNamedMedium(party) || (party.kind() == PartyKind.ORGANIZATION && NAMED.contains(party.method()));
    }

    List<Named> all() {
        return new ArrayList<>(byKey.values());
    }

    public Optional<ActorKey> keyOf(Party party) {
        return keyOf(party.kind(), party.name());
    }

    private Optional<ActorKey> keyOf(PartyKind kind, String name) {
        NameKey key = NameKey.of(name);
        return ActorKey.of(kind, SameAs.name(kind, name), spokenFor.of(key), wellKnown.contains(key), articleId);
    }

    private void add(Mention mention) {
        keyOf(mention.kind(), mention.name()).ifPresent(key -> {
            String name = SameAs.name(mention.kind(), mention.name());
            Named named = named(key, name);
            NameStatus told = NameStatus.ofMethod(mention.method());
            // What another language calls it is no spelling of its name.
            boolean foreign = told == NameStatus.CANONICAL && !name.equals(mention.name());
            NameStatus status = foreign ? NameStatus.ALIAS : told;
            named.spellings()
                    .merge(
                            spelling(mention),
                            new Spelling(status, 1),
                            (known, added) -> new Spelling(known.status(), known.count() + 1));
            if (mention.role() != null && !mention.role().isBlank()) {
                named.roles().add(mention.role().strip());
            }
        });
    }

    /** "Portugals", "Anders’": a name with a genitive ending is no spelling of its own. */
    private static String spelling(Mention mention) {
        String surface = mention.surface().strip();
        String name = mention.name().strip();
        boolean genitive = surface.length() == name.length() + 1
                && surface.startsWith(name)
                && "s’'".indexOf(surface.charAt(name.length())) >= 0;
        return genitive ? name : surface;
    }

    private void add(Party party) {
        keyOf(party).ifPresent(key -> {
            Named named = named(key, SameAs.name(party.kind(), party.name()));
            for (Party member : party.members()) {
                add(member);
                keyOf(member).ifPresent(memberKey -> named.memberKeys().add(memberKey.text()));
            }
        });
    }

    private Named named(ActorKey key, String name) {
        return byKey.computeIfAbsent(
                key.text(),
                text -> new Named(
                        key, name.strip(), new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private static Stream<Party> parties(ExtractedStatement statement) {
        return Stream.of(statement.speakers(), statement.onBehalfOf(), statement.addressees(), statement.via())
                .flatMap(List::stream);
    }
}
