package io.wortlaut.claims.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.actor.Survivors.Join;

class SurvivorsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void whoAbsorbedAnotherIsAbsorbedWithThem() {
        assertThat(Survivors.of(List.of(new Join(B, C), new Join(A, B))))
                .containsEntry(C, A)
                .containsEntry(B, A)
                .containsEntry(A, A);
    }

    @Test
    void whoIsJoinedWithSomebodyAbsorbedIsJoinedWithTheirSurvivor() {
        assertThat(Survivors.of(List.of(new Join(A, B), new Join(B, C)))).containsEntry(C, A);
        assertThat(Survivors.of(List.of(new Join(A, B), new Join(D, B)))).containsEntry(A, D);
    }

    @Test
    void leavingAJoinOutPartsOnlyWhatItJoined() {
        // B was absorbed by A, C by B; without the first, C is still B's.
        assertThat(Survivors.of(List.of(new Join(B, C)))).containsEntry(C, B).doesNotContainKey(A);
    }

    @Test
    void joiningTheSameTwiceOrInACircleChangesNothing() {
        assertThat(Survivors.of(List.of(new Join(A, B), new Join(B, A), new Join(A, B))))
                .containsEntry(A, A)
                .containsEntry(B, A);
    }
}
