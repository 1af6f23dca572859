package io.wortlaut.gateway.limits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;

/**
 * Measures a document that has been parsed and need not be valid. Each fragment is measured once, however often it is
 * spread, so the time depends on the document's length only. A fragment within itself counts nothing there; that is for
 * validation to refuse.
 */
public final class DocumentMeter {
    private static final Set<String> INTROSPECTION_LISTS =
            Set.of("fields", "interfaces", "possibleTypes", "inputFields");

    /** The usual introspection query has one of each. */
    private static final int MAX_INTROSPECTION_LISTS = 12;

    /**
     * Validation compares all fields of one name that stand side by side with one another, for every selection set anew.
     * This bounds the comparisons of a document: 1400 fields side by side, or a hundred sets with 140 fields each.
     */
    private static final long MAX_COMPARISONS = 2_000_000;

    private final OperationLimits limits;
    private long comparisons;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /**
     * What a selection set asks for.
     *
     * @param besides fields that stand side by side, in fragments as well
     * @param listDepth how deep fields named like the lists of {@code __Type} stand in one another
     * @param lists how many such fields there are
     * @param metaDepth {@code listDepth} below {@code __schema} and {@code __type}
     * @param metaLists {@code lists} below them
     */
    private record Size(
            long fields,
            long besides,
            long aliases,
            long directives,
            int depth,
            int listDepth,
            long lists,
            int metaDepth,
            long metaLists) {
        static final Size NOTHING = new Size(0, 0, 0, 0, 0, 0, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    sum(fields, other.fields),
                    sum(besides, other.besides),
                    sum(aliases, other.aliases),
                    sum(directives, other.directives),
                    Math.max(depth, other.depth),
                    Math.max(listDepth, other.listDepth),
                    sum(lists, other.lists),
                    Math.max(metaDepth, other.metaDepth),
                    sum(metaLists, other.metaLists));
        }

        Size directives(int more) {
            return new Size(
                    fields, besides, aliases, sum(directives, more), depth, listDepth, lists, metaDepth, metaLists);
        }

        Size below(Field field) {
            var more = INTROSPECTION_LISTS.contains(field.getName()) ? 1 : 0;
            var meta = field.getName().equals("__schema") || field.getName().equals("__type");
            return new Size(
                    sum(fields, 1),
                    1,
                    sum(aliases, field.getAlias() == null ? 0 : 1),
                    directives,
                    depth + 1,
                    meta ? 0 : listDepth + more,
                    meta ? 0 : sum(lists, more),
                    meta ? Math.max(metaDepth, listDepth) : metaDepth,
                    meta ? sum(metaLists, lists) : metaLists);
        }

        private static long sum(long left, long right) {
            return Math.min(left + right, Long.MAX_VALUE / 2);
        }
    }

    private DocumentMeter(Document document, OperationLimits limits) {
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
    }

    /** @throws LimitExceededException when an operation of the document asks for more than is allowed */
    public static void check(Document document, OperationLimits limits) throws LimitExceededException {
        var meter = new DocumentMeter(document, limits);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            meter.check(operation);
        }
        for (var fragment : meter.fragments.values()) {
            meter.fragment(fragment.getName(), 0);
        }
    }

    private void check(OperationDefinition operation) throws LimitExceededException {
        var set = operation.getSelectionSet();
        if (set == null) {
            return;
        }
        var size = set(set, 0).directives(operation.getDirectives().size());
        limit(size.depth, limits.depth(), "fields in one another", "MAX_DEPTH_LIMIT");
        limit(size.fields, limits.fields(), "fields", "MAX_FIELDS_LIMIT");
        limit(size.aliases, limits.aliases(), "aliases", "MAX_ALIASES_LIMIT");
        limit(size.directives, limits.directives(), "directives", "MAX_DIRECTIVES_LIMIT");
        limit(rootFields(set, new HashSet<>()), limits.rootFields(), "root fields", "MAX_ROOT_FIELDS_LIMIT");
        limit(
                size.metaDepth,
                limits.introspectionDepth(),
                "introspection lists in one another",
                "MAX_INTROSPECTION_LIMIT");
        limit(size.metaLists, MAX_INTROSPECTION_LISTS, "introspection lists", "MAX_INTROSPECTION_LIMIT");
    }

    private static void limit(long asked, long allowed, String what, String code) throws LimitExceededException {
        if (asked > allowed) {
            throw new LimitExceededException("the operation has more than the allowed " + allowed + " " + what, code);
        }
    }

    private Size set(SelectionSet set, int nesting) throws LimitExceededException {
        var size = Size.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                size = size.and(selection(selection, nesting));
            }
        }
        compare(size);
        return size;
    }

    private void compare(Size size) throws LimitExceededException {
        var besides = Math.min(size.besides, MAX_COMPARISONS);
        comparisons += besides * besides;
        if (comparisons > MAX_COMPARISONS) {
            throw new LimitExceededException("the document has too many fields side by side", "MAX_FIELDS_LIMIT");
        }
    }

    private Size selection(Selection<?> selection, int nesting) throws LimitExceededException {
        limit(nesting, limits.nesting(), "fragments in one another", "MAX_DEPTH_LIMIT");
        var directives = selection instanceof DirectivesContainer<?> node
                ? node.getDirectives().size()
                : 0;
        var size =
                switch (selection) {
                    case Field field ->
                        set(field.getSelectionSet(), nesting + 1).below(field);
                    case InlineFragment inline -> set(inline.getSelectionSet(), nesting + 1);
                    case FragmentSpread spread -> fragment(spread.getName(), nesting + 1);
                    default -> Size.NOTHING;
                };
        return size.directives(directives);
    }

    private Size fragment(String name, int nesting) throws LimitExceededException {
        var known = measured.get(name);
        if (known != null) {
            return known;
        }
        var fragment = fragments.get(name);
        if (fragment == null || !open.add(name)) {
            return Size.NOTHING;
        }
        var size = set(fragment.getSelectionSet(), nesting)
                .directives(fragment.getDirectives().size());
        open.remove(name);
        measured.put(name, size);
        return size;
    }

    private long rootFields(SelectionSet set, Set<String> spread) {
        var count = 0L;
        for (Selection<?> selection : set.getSelections()) {
            count += switch (selection) {
                case Field ignored -> 1;
                case InlineFragment inline -> rootFields(inline.getSelectionSet(), spread);
                case FragmentSpread named -> {
                    var fragment = fragments.get(named.getName());
                    yield fragment == null || !spread.add(named.getName())
                            ? 0
                            : rootFields(fragment.getSelectionSet(), spread);
                }
                default -> 0;
            };
        }
        return count;
    }
}
