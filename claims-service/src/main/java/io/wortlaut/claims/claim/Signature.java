package io.wortlaut.claims.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.claim.linking.Constituent;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Proposition.Place;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.claim.linking.Quantity;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Propositions and topics as texts to store: fields divided by tabs, their items by unit
 * separators, the parts of those by record separators. */
final class Signature {

    private static final String FIELD = "\t";
    private static final String ITEM = "\u001f";
    private static final String PART = "\u001e";
    private static final String DISTINCTNESS = ";";

    private Signature() {}

    static String of(Proposition proposition) {
        return String.join(
                FIELD,
                place(proposition.place()),
                proposition.act().name(),
                proposition.form().name(),
                proposition.zone().name(),
                String.valueOf(proposition.topicality()),
                join(proposition.speakers()),
                ofTerms(proposition.terms()),
                join(proposition.names()),
                join(proposition.numbers()),
                join(proposition.markers()),
                join(proposition.cue()),
                ofTerms(proposition.context()),
                join(proposition.addressees()),
                ofTerms(proposition.roles()),
                proposition.language(),
                proposition.constituents().stream().map(Signature::constituent).collect(Collectors.joining(ITEM)),
                join(proposition.attitudes()));
    }

    /** @param topic of the article */
    static Proposition read(String signature, List<Weighted> topic) {
        String[] fields = signature.split(FIELD, -1);
        return new Proposition(
                // Propositions were stored without one as long as there was but one.
                fields.length > 14 ? fields[14] : LanguageFolder.languages().getFirst(),
                readPlace(fields[0]),
                SpeechAct.valueOf(fields[1]),
                Form.valueOf(fields[2]),
                Zone.valueOf(fields[3]),
                items(fields[5]),
                items(fields[12]),
                readTerms(fields[13]),
                readTerms(fields[6]),
                readTerms(fields[11]),
                items(fields[7]),
                items(fields[8]),
                items(fields[9]),
                fields.length > 16 ? items(fields[16]) : Set.of(),
                items(fields[10]),
                fields.length > 15 ? constituents(fields[15]) : List.of(),
                Double.parseDouble(fields[4]),
                topic);
    }

    private static String constituent(Constituent constituent) {
        Quantity quantity = constituent.quantity();
        return Stream.of(
                        constituent.kind(),
                        escaped(constituent.term()),
                        constituent.governor(),
                        constituent.span().start(),
                        constituent.span().end(),
                        quantity == null ? "" : quantity.low(),
                        quantity == null ? "" : quantity.high(),
                        quantity == null ? "" : quantity.counted())
                .map(String::valueOf)
                .collect(Collectors.joining(PART));
    }

    private static List<Constituent> constituents(String field) {
        return field.isEmpty()
                ? List.of()
                : Arrays.stream(field.split(ITEM))
                        .map(Signature::readConstituent)
                        .toList();
    }

    private static Constituent readConstituent(String text) {
        String[] parts = text.split(PART, -1);
        return new Constituent(
                Constituent.Kind.valueOf(parts[0]),
                parts[1].translateEscapes(),
                parts[2],
                parts[5].isEmpty()
                        ? null
                        : new Quantity(Double.parseDouble(parts[5]), Double.parseDouble(parts[6]), parts[7]),
                new Span(Integer.parseInt(parts[3]), Integer.parseInt(parts[4])));
    }

    /** Words as they stand in an article may have what divides fields, items and parts. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(FIELD, "\\t")
                .replace(ITEM, "\\037")
                .replace(PART, "\\036");
    }

    private static String place(Place place) {
        return Stream.concat(
                        Stream.of(place.index(), place.paragraph(), place.turn(), place.turns(), place.accusations()),
                        place.answers().stream().sorted())
                .map(String::valueOf)
                .collect(Collectors.joining(PART));
    }

    private static Place readPlace(String field) {
        List<Integer> numbers =
                Arrays.stream(field.split(PART)).map(Integer::valueOf).toList();
        return new Place(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                Set.copyOf(numbers.subList(5, numbers.size())));
    }

    static String ofTerms(List<Weighted> terms) {
        return terms.stream()
                .map(term -> term.term()
                        + PART
                        + term.weight()
                        + DISTINCTNESS
                        + term.distinctness()
                        + PART
                        + String.join(PART, term.families()))
                .collect(Collectors.joining(ITEM));
    }

    static List<Weighted> readTerms(String terms) {
        return terms.isEmpty()
                ? List.of()
                : Arrays.stream(terms.split(ITEM)).map(Signature::term).toList();
    }

    private static Weighted term(String text) {
        String[] parts = text.split(PART, -1);
        String[] weights = parts[1].split(DISTINCTNESS);
        return new Weighted(
                parts[0],
                Double.parseDouble(weights[0]),
                // Terms were stored without it at first.
                weights.length > 1 ? Double.parseDouble(weights[1]) : 1,
                List.of(parts).subList(2, parts.length));
    }

    private static String join(Collection<String> items) {
        return items.stream().sorted().collect(Collectors.joining(ITEM));
    }

    private static Set<String> items(String field) {
        return field.isEmpty() ? Set.of() : Set.of(field.split(ITEM));
    }
}
