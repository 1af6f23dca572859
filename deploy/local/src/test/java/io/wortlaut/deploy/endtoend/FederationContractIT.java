package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.Service;

/** The schemas that are checked in are the schemas that the running services serve. */
class FederationContractIT {

    @ParameterizedTest
    @EnumSource(value = Service.class, names = "GATEWAY", mode = EnumSource.Mode.EXCLUDE)
    void theServedSubgraphIsTheCheckedInOne(Service service) throws IOException {
        Path checkedIn = Installation.current().home().resolve(service.module()).resolve("schema.graphql");

        String served = RunningStack.get()
                .graph()
                .ask(service, "{ _service { sdl } }", Map.of())
                .at("/data/_service/sdl")
                .asText();

        assertThat(served.strip()).isEqualTo(Files.readString(checkedIn).strip());
    }
}
