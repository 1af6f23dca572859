package io.wortlaut.deploy.corpus;

import picocli.CommandLine.Command;

/** {@code wortlaut corpus}: what can be asked of the annotated corpus. */
@Command(
        name = "corpus",
        description = "Checks the annotated corpus, and how far its annotators agree.",
        subcommands = {CorpusCheckCommand.class, CorpusAgreementCommand.class})
public final class CorpusCommand {}
