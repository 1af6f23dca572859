package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorRegister.Held;
import io.wortlaut.claims.actor.ActorRegister.Used;
import io.wortlaut.claims.actor.ArticleNames.Named;
import io.wortlaut.claims.extraction.Extraction;

/**
 * Links what one article names to actors.
 *
 * <p>Same key, same actor ({@link ActorKey}). Beyond that only a full name may be linked to another full name, and only if the spellings
 * are close ({@link SpellingVariant}), a single actor comes into question, and the context agrees: a shared role or
 * somebody else whom both articles name.
 */
@ApplicationScoped
public class ActorLinking {

    private final ActorRegister register;
    private final ActorIdentities identities;
    private final MergeSuggestions suggestions;

    ActorLinking(ActorRegister register, ActorIdentities identities, MergeSuggestions suggestions) {
        this.register = register;
        this.identities = identities;
        this.suggestions = suggestions;
    }

    /**
     * Waits until no other transaction, in any replica, links or counts actors; to be called first in a transaction that
     * will. Linking asks which actors there are before it makes a new one, so two at a time could both make it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void awaitTurn() {
        register.lock();
    }

    /**
     * Finds or creates the actors of an article, and replaces what its last version said about them. Linking the same
     * extraction again changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ArticleActors link(String articleId, Extraction extraction) {
        awaitTurn();
        ArticleNames names = ArticleNames.of(articleId, extraction);
        List<Named> all = names.all();
        register.forget(articleId);
        Map<String, LinkedActor> linked = linkByKey(articleId, all);
        Set<String> known = Set.copyOf(linked.keySet());
        linkTheRest(all, linked);
        describe(articleId, all, linked);
        identities.settleNames(articleId);
        register.showMostReportedName(register.peopleIn(articleId));
        suggestions.make(articleId, created(linked, known));
        return new ArticleActors(linked, names::keyOf);
    }

    /** Those whose keys nobody bore before. */
    private static Set<UUID> created(Map<String, LinkedActor> linked, Set<String> known) {
        Set<UUID> created = new HashSet<>();
        linked.forEach((key, actor) -> {
            if (!known.contains(key) && !actor.misspelt()) {
                created.add(actor.id());
            }
        });
        return created;
    }

    private Map<String, LinkedActor> linkByKey(String articleId, List<Named> all) {
        Map<String, LinkedActor> linked = new HashMap<>();
        register.find(all.stream().map(named -> named.key().text()).toList())
                .forEach((key, actor) -> linked.put(key, new LinkedActor(actor, false, false)));
        Map<String, String> within = new HashMap<>();
        all.forEach(named -> named.key()
                .withinArticle(articleId)
                .ifPresent(key -> within.put(key, named.key().text())));
        register.findDecided(within.keySet())
                .forEach((key, actor) -> linked.put(within.get(key), new LinkedActor(actor, false, false)));
        return linked;
    }

    private void linkTheRest(List<Named> all, Map<String, LinkedActor> linked) {
        // States and organisations first: they are the context that a doubtful spelling of a person needs.
        List<Named> rest = new ArrayList<>(all);
        rest.sort((a, b) -> Boolean.compare(a.key().mayBeMisspelt(), b.key().mayBeMisspelt()));
        for (Named named : rest) {
            String key = named.key().text();
            if (!linked.containsKey(key)) {
                linked.put(key, named.key().mayBeMisspelt() ? linkPerson(named, linked) : create(named));
            }
            if (named.key().isSurname()) {
                linked.computeIfPresent(
                        key,
                        (same, actor) -> new LinkedActor(
                                actor.id(),
                                register.isSurnameOfSomebody(named.key().name()),
                                false));
            }
        }
    }

    private LinkedActor linkPerson(Named named, Map<String, LinkedActor> linked) {
        Set<UUID> candidates = new HashSet<>();
        register.similarPeople(named.key().name()).forEach((name, actor) -> {
            if (SpellingVariant.isPossible(name, named.key().name())) {
                candidates.add(actor);
            }
        });
        if (candidates.size() == 1) {
            UUID candidate = candidates.iterator().next();
            if (contextAgrees(named, candidate, linked)) {
                register.addKey(named.key(), candidate);
                return new LinkedActor(candidate, false, true);
            }
        }
        return create(named);
    }

    private LinkedActor create(Named named) {
        return new LinkedActor(register.create(named.key(), named.name()), false, false);
    }

    private boolean contextAgrees(Named named, UUID candidate, Map<String, LinkedActor> linked) {
        Set<String> ownRoles = words(named.roles());
        if (words(register.roles(candidate)).stream().anyMatch(ownRoles::contains)) {
            return true;
        }
        return register.haveCompanion(
                candidate, linked.values().stream().map(LinkedActor::id).toList());
    }

    private static Set<String> words(Iterable<String> roles) {
        Set<String> words = new HashSet<>();
        for (String role : roles) {
            words.addAll(RoleWords.of(role));
        }
        return words;
    }

    private void describe(String articleId, List<Named> all, Map<String, LinkedActor> linked) {
        List<Used> names = new ArrayList<>();
        List<Held> roles = new ArrayList<>();
        for (Named named : all) {
            LinkedActor actor = linked.get(named.key().text());
            named.spellings()
                    .forEach((spelling, how) -> names.add(new Used(
                            actor.id(),
                            spelling,
                            actor.misspelt() && how.status() == NameStatus.CANONICAL
                                    ? NameStatus.MISSPELLING
                                    : how.status(),
                            how.count())));
            named.roles().forEach(role -> roles.add(new Held(actor.id(), role)));
            if (named.key().kind() == ActorKind.COALITION) {
                register.setMembers(
                        actor.id(),
                        articleId,
                        named.memberKeys().stream()
                                .map(key -> linked.get(key).id())
                                .toList());
            }
        }
        register.addNames(articleId, names);
        register.addRoles(articleId, roles);
    }
}
