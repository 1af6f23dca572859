package io.wortlaut.claims.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class IdsTest {

    private static final UUID ID = UUID.fromString("0190c7a4-0000-7000-8000-000000000001");

    @Test
    void takesAnIdThatIsNamedTwiceOnce() {
        assertThat(Ids.asked("actor", List.of(ID.toString(), ID.toString()))).containsExactly(ID);
    }

    @Test
    void tellsNoneFromAll() {
        assertThat(Ids.asked("actor", null)).isNull();
        assertThat(Ids.asked("actor", List.of())).isEmpty();
    }

    @Test
    void namesTheArgumentThatIsNoId() {
        assertThatThrownBy(() -> Ids.asked("actor", List.of("1")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'actor'");
    }
}
