package io.wortlaut.gateway.execution;

import java.util.Arrays;

/** The objects that asked for entities, kept until the entities are there. */
final class Links {
    private int[] numbers = new int[64];
    private int size;

    /**
     * @param record of the object on its tape
     * @param representation that it was asked with, counted from 1
     */
    void add(int record, int representation) {
        if (size + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[size++] = record;
        numbers[size++] = representation;
    }

    /**
     * Ties each object to its entity.
     *
     * @param tape of the objects
     * @param slot for the link
     * @param entities their tape
     * @param list where the list of entities begins on it
     */
    void tie(int[] tape, int slot, int[] entities, int list) {
        for (var i = 0; i < size; i += 2) {
            var entity = list + 1 + 2 * (numbers[i + 1] - 1);
            if (entities[entity + 1] == JsonIndex.OBJECT) {
                tape[numbers[i] + 2 * slot] = entities[entity];
            }
        }
    }
}
