package io.wortlaut.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dockerfiles copy what there is, send it to the builder, and run as nobody. */
class DockerfilesTest {

    private static final List<String> SERVICES = List.of("articles-service", "claims-service", "gateway");

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void whatIsCopiedExistsAndIsSentToTheBuilder(String dockerfile) {
        List<String> ignore = Checkout.text(".dockerignore").lines().toList();

        assertThat(copied(dockerfile)).hasSizeGreaterThan(10).allSatisfy(source -> {
            if (!source.contains("/target/")) {
                assertThat(Checkout.path(source)).exists();
            }
            assertThat(isSent(source, ignore))
                    .as(source + " passes .dockerignore")
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void everyModulesPomIsCopied(String dockerfile) {
        List<String> poms = Pattern.compile("<module>(.*)</module>")
                .matcher(Checkout.text("pom.xml"))
                .results()
                .map(match -> match.group(1) + "/pom.xml")
                .toList();

        assertThat(copied(dockerfile)).containsAll(poms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void runsAsANumberedUserWithAHealthCheck(String dockerfile) {
        List<String> runtime = lastStage(dockerfile);

        assertThat(runtime).filteredOn(line -> line.startsWith("USER")).containsExactly("USER 10001:10001");
        assertThat(runtime).filteredOn(line -> line.startsWith("HEALTHCHECK")).hasSize(1);
        assertThat(runtime).filteredOn(line -> line.startsWith("ENTRYPOINT [")).hasSize(1);
    }

    /** Sources of the COPY instructions that take them from the checkout, once for each service. */
    private static List<String> copied(String dockerfile) {
        return Checkout.text("deploy/docker/" + dockerfile)
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.substring("COPY ".length()).strip().split(" +"))
                .flatMap(words -> Stream.of(words).limit(words.length - 1))
                .flatMap(source -> source.contains("${SERVICE}")
                        ? SERVICES.stream().map(service -> source.replace("${SERVICE}", service))
                        : Stream.of(source))
                .toList();
    }

    private static List<String> lastStage(String dockerfile) {
        String text = Checkout.text("deploy/docker/" + dockerfile);
        return text.substring(text.lastIndexOf("\nFROM ")).lines().toList();
    }

    /** As Docker decides: the last pattern that matches the path or a folder above it wins. */
    private static boolean isSent(String path, List<String> patterns) {
        boolean sent = true;
        for (String pattern : patterns) {
            boolean include = pattern.startsWith("!");
            String glob = include ? pattern.substring(1) : pattern;
            if (!glob.isBlank() && !glob.startsWith("#") && matches(glob, path)) {
                sent = include;
            }
        }
        return sent;
    }

    private static boolean matches(String glob, String path) {
        String regex = glob.replace(".", "\\.").replace("**/", "(.+/)?").replace("*", "[^/]*");
        return path.matches(regex + "(/.*)?");
    }
}
