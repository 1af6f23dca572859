package io.wortlaut.deploy.bench.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented articles, some about each of many invented events: several say the same of an event, some deny it, some are
 * reprints, and some have an earlier version that says something else. The same number gives the same article.
 */
final class GeneratedEvents {

    private static final int ARTICLES_OF_AN_EVENT = 6;
    private static final int SPEAKERS = 5;
    private static final int REVISED = 5;
    private static final List<String> FIRST = List.of("Almut", "Bertram", "Cordula", "Detlef", "Edeltraud");
    private static final List<String> PLANTS = List.of(
            "Kläranlage", "Papierfabrik", "Deponie", "Gießerei", "Molkerei", "Ziegelei", "Werft", "Großbäckerei");
    private static final List<String> OUTLETS =
            List.of("Talbote", "Bergblatt", "Flusskurier", "Seezeitung", "Waldpost", "Inselanzeiger", "Moorblick");

    /** Of what happens: plant, place, who speaks, a number, a word that only this event has. */
    private static final List<String> SENTENCES = List.of(
            "„Die %1$s in %2$s leitet seit Wochen Abwasser in die %5$s“, kritisierte %3$s am Montag.",
            "%3$s wies den Vorwurf zurück, die %1$s in %2$s leite Abwasser in die %5$s.",
            "„An der %5$s sind in der %1$s von %2$s %4$d Stellen bedroht“, warnte %3$s.",
            "%3$s sagte, die Stadt %2$s werde die %1$s an der %5$s im kommenden Jahr schließen.",
            "„Die %1$s an der %5$s wird nicht geschlossen“, versprach %3$s in %2$s.",
            "Nach Angaben von %3$s haben %4$d Menschen in %2$s für die %5$s demonstriert.",
            "Nach Angaben von %3$s haben mindestens %4$d Menschen in %2$s für die %5$s demonstriert.",
            "Ein Sprecher der %1$s in %2$s erklärte, die Grenzwerte für die %5$s seien eingehalten worden.",
            "%3$s forderte die Stadt %2$s auf, die %5$s sofort untersuchen zu lassen.");

    private GeneratedEvents() {}

    /** Whether the article has a version that comes before the one that stays. */
    static boolean isRevised(int article) {
        return article % REVISED == 0;
    }

    /** The fields of the intake's JSON. */
    static Map<String, String> article(int number, boolean early) {
        int event = number / ARTICLES_OF_AN_EVENT;
        // The last one of an event is a reprint of the one before it.
        int told = number % ARTICLES_OF_AN_EVENT == ARTICLES_OF_AN_EVENT - 1 ? number - 1 : number;
        Random random = new Random(31L * told + (early ? 17 : 0));
        String place = place(event);
        String plant = PLANTS.get(event % PLANTS.size());
        String river = name(event + 104_729) + "ach";
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String speaker = FIRST.get(random.nextInt(SPEAKERS)) + " " + place(event + 7919);
            sentences.add(SENTENCES
                    .get(random.nextInt(SENTENCES.size()))
                    .formatted(plant, place, speaker, 100 * (1 + random.nextInt(2)), river));
        }
        return Map.of(
                "url",
                "https://ankunft.example/" + number,
                "outlet",
                OUTLETS.get(number % OUTLETS.size()),
                "headline",
                place + ": Streit um die " + plant,
                "language",
                "de",
                "publishedAt",
                // Reprints of the same day are alike in all but their address.
                "2026-03-%02d".formatted(1 + told % 28),
                "retrievedAt",
                "2026-04-01T08:00:00Z",
                "text",
                String.join("\n\n", sentences));
    }

    private static String place(int number) {
        return name(number) + "rode";
    }

    /** A name that nobody knows, the same for the same number. */
    private static String name(int number) {
        Random random = new Random(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
