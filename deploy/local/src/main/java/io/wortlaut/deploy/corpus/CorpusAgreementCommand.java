package io.wortlaut.deploy.corpus;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import io.wortlaut.claims.corpus.CorpusException;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.evaluation.Agreement;
import io.wortlaut.claims.evaluation.Agreement.LayerAgreement;
import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;

/** {@code wortlaut corpus agreement}: how far two annotators agree. */
@Command(
        name = "agreement",
        description = "Compares the second annotation of the corpus with the first: what one cannot be better than.")
final class CorpusAgreementCommand implements Callable<Integer> {

    private static final String SECOND = "second";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> parts = Installation.current().corpusParts();
        Path second = parts.stream()
                .filter(part -> part.endsWith(SECOND))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("the corpus has no second annotation"));
        try {
            print(Agreement.of(
                    parts.stream()
                            .filter(part -> !part.equals(second))
                            .map(CorpusReader::read)
                            .toList(),
                    CorpusReader.read(second)));
        } catch (CorpusException broken) {
            throw new CommandFailure(broken.getMessage(), broken);
        }
        return 0;
    }

    private void print(Agreement agreement) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d articles, %d statements in the first annotation, %d in the second%n",
                agreement.articles(),
                agreement.first(),
                agreement.second());
        out.printf(
                Locale.ROOT,
                "statements, F1: %.1f exactly the same content, %.1f overlapping%n",
                agreement.exactF1(),
                agreement.overlapF1());
        out.printf(
                Locale.ROOT,
                "pairs of those that are about one claim, F1: %.1f (%d in the first, %d in the second)%n",
                agreement.claimPairsF1(),
                agreement.claimPairsFirst(),
                agreement.claimPairsSecond());
        out.printf(Locale.ROOT, "%n%-28s%10s%10s%10s%n", "layer", "compared", "equal", "kappa");
        agreement.layers().forEach((layer, values) -> print(out, layer, values));
        out.flush();
    }

    private static void print(PrintWriter out, String layer, LayerAgreement values) {
        out.printf(Locale.ROOT, "%-28s%10d%10.3f%10.3f%n", layer, values.compared(), values.observed(), values.kappa());
    }
}
