package io.wortlaut.deploy.evaluate;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import io.wortlaut.claims.evaluation.ActScores;
import io.wortlaut.claims.evaluation.ClaimScores;
import io.wortlaut.claims.evaluation.Evaluation;
import io.wortlaut.claims.evaluation.FormScore;
import io.wortlaut.claims.evaluation.LayerScores;
import io.wortlaut.claims.evaluation.PairKind;
import io.wortlaut.claims.evaluation.PartScore;
import io.wortlaut.claims.evaluation.PoolScore;
import io.wortlaut.claims.evaluation.PrecisionRecall;
import io.wortlaut.claims.evaluation.ReliabilityBin;
import io.wortlaut.claims.extraction.SpeechAct;

/** An evaluation for people: one table a question. */
final class EvaluationTables {

    private final PrintStream out;

    private EvaluationTables(PrintStream out) {
        this.out = out;
    }

    static void print(Evaluation evaluation, PrintStream out) {
        new EvaluationTables(out).print(evaluation);
    }

    private void print(Evaluation evaluation) {
        out.printf(
                Locale.ROOT,
                "%d documents, %d statements annotated, %d found, %d aligned with overlap%n",
                evaluation.documents(),
                evaluation.gold(),
                evaluation.predicted(),
                evaluation.aligned());
        out.printf(Locale.ROOT, "%n%-24s%8s%8s%8s   95%% of F1      QUiTE: dev   test%n", "", "P", "R", "F1");
        evaluation.pools().forEach(this::pool);
        out.printf(Locale.ROOT, "%nwithout pairs that share no token%n");
        evaluation.strict().forEach(this::pool);
        out.printf(Locale.ROOT, "%n%-24s%8s%8s%8s%10s%n", "part", "P", "R", "F1", "micro-F1");
        for (PartScore part : evaluation.parts()) {
            out.printf(Locale.ROOT, "%-24s%s%10.2f%n", name(part.part()), figures(part.score()), part.microF1());
        }
        out.printf(
                Locale.ROOT,
                "%n%-24s%8s%8s%8s%8s%12s%15s%n",
                "form",
                "gold",
                "found",
                "right",
                "exact",
                "right form*",
                "right speaker*");
        evaluation.forms().forEach(this::form);
        out.printf(Locale.ROOT, "right: content F1 of 0.5 or more; *: of those%n");
        if (evaluation.layers() != null) {
            layers(evaluation.layers());
        }
        if (evaluation.claimsOfAnnotated() != null) {
            out.printf(Locale.ROOT, "%nclaims given the annotated statements%n");
            claims(evaluation.claimsOfAnnotated());
        }
    }

    private void pool(PoolScore pool) {
        String interval = pool.interval() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "   %.2f-%.2f",
                        pool.interval().low(),
                        pool.interval().high());
        String published = pool.published() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%13.2f%7.2f",
                        pool.published().dev(),
                        pool.published().test());
        out.printf(Locale.ROOT, "%-24s%s%-16s%s%n", pool.name(), figures(pool.score()), interval, published);
    }

    private void form(FormScore form) {
        out.printf(
                Locale.ROOT,
                "%-24s%8d%8d%8.3f%8.3f%12.3f%15.3f%n",
                form.form() == null ? "all" : name(form.form()),
                form.gold(),
                form.predicted(),
                form.found(),
                form.exact(),
                form.formRight(),
                form.speakerRight());
    }

    private void layers(LayerScores layers) {
        out.printf(Locale.ROOT, "%nof the %d found%n", layers.found());
        out.printf(Locale.ROOT, "%-40s%8.3f%n", "right speech act", layers.act());
        out.printf(Locale.ROOT, "%-40s%8.3f%n", "right sources (via), none counts", layers.via());
        out.printf(Locale.ROOT, "%-40s%8.3f%n", "right sources, where annotated", layers.viaWhereGold());
        out.printf(Locale.ROOT, "%-40s%8.3f%n", "right time, none counts", layers.said());
        out.printf(Locale.ROOT, "%-40s%8.3f%n", "right time, where annotated", layers.saidWhereGold());
        out.printf(Locale.ROOT, "%-24s%8s%8s%8s%n", "", "P", "R", "F1");
        out.printf(Locale.ROOT, "%-24s%s%n", "speakers linked (B³)", figures(layers.speakers()));
        claims(layers.claims());
        acts(layers.acts());
        out.printf(Locale.ROOT, "%n%-14s%12s%18s%10s%n", "confidence", "statements", "mean confidence", "right %");
        for (ReliabilityBin bin : layers.reliability()) {
            out.printf(
                    Locale.ROOT,
                    "%-14s%12d%18.1f%10.1f%n",
                    bin.from() + "-" + (bin.to() - 1),
                    bin.statements(),
                    bin.confidence(),
                    bin.right());
        }
    }

    /** A row for each act that is annotated, a column for each that was found. */
    private void acts(List<ActScores> acts) {
        out.printf(Locale.ROOT, "%n%-22s%7s%7s%7s   taken for", "speech act", "P", "R", "F1");
        acts.forEach(column -> out.printf(Locale.ROOT, "%6s", shortName(column.act())));
        out.println();
        for (ActScores row : acts) {
            out.printf(
                    Locale.ROOT,
                    "%-22s%7.1f%7.1f%7.1f%12s",
                    name(row.act()),
                    row.score().precision(),
                    row.score().recall(),
                    row.score().f1(),
                    "");
            acts.forEach(column -> out.printf(Locale.ROOT, "%6d", row.takenFor(column.act())));
            out.println();
        }
    }

    private static String shortName(SpeechAct act) {
        return act.name().substring(0, 4).toLowerCase(Locale.ROOT);
    }

    private void claims(ClaimScores claims) {
        out.printf(Locale.ROOT, "%-24s%s%n", "pairs of one claim", figures(claims.pairs()));
        out.printf(Locale.ROOT, "%-24s%s%n", "- where annotated", figures(claims.pairsOfClaims()));
        claims.kinds().forEach(this::kind);
        out.printf(Locale.ROOT, "%nof the %d found with a claim%n", claims.stances());
        out.printf(Locale.ROOT, "%-40s%8.3f%n", "right stance", claims.stance());
        out.printf(
                Locale.ROOT,
                "%-40s%8.3f%n",
                "denials taken for assertions, of " + claims.denials(),
                claims.denialsAsserted());
    }

    private void kind(PairKind.Count count) {
        PairKind kind = count.kind();
        String place =
                switch (kind.place()) {
                    case ARTICLE -> "one article's body";
                    case HEADLINE -> "with a headline";
                    case ARTICLES -> "two articles";
                };
        out.printf(
                Locale.ROOT,
                "- %-20s%-16s%-14s%s   annotated %4d, found %4d%n",
                place,
                kind.oneSpeaker() ? "one speaker" : "two speakers",
                kind.denial() ? "one denies" : "",
                figures(count.score()),
                count.annotated(),
                count.found());
    }

    private static String figures(PrecisionRecall score) {
        return String.format(Locale.ROOT, "%8.2f%8.2f%8.2f", score.precision(), score.recall(), score.f1());
    }

    private static String name(Enum<?> value) {
        String words = value.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
