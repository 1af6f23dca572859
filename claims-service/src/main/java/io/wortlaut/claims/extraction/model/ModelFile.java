package io.wortlaut.claims.extraction.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes and reads models: numbers in a fixed order, big-endian, nothing of Java's own. */
public final class ModelFile {

    /** The file's name in its language's folder. */
    public static final String NAME = "model.bin";

    private static final int MAGIC = 0x574C4D32;

    private ModelFile() {}

    /** The bytes of the models: the same for the same models. */
    public static byte[] write(Models models) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(models.corpus());
            write(out, models.tagger().weights());
            write(out, models.tagger().transitions());
            write(out, models.classifier().weights());
            write(out, models.speakers().weights());
            write(out, models.acts().weights());
            out.writeDouble(models.thresholds().rules());
            out.writeDouble(models.thresholds().tagger());
            out.writeDouble(models.thresholds().quotation());
            write(out, models.calibration().scores());
            write(out, models.calibration().shares());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The models in these bytes.
     *
     * @throws IllegalArgumentException for bytes that are no models of this version
     */
    public static Models read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Models(
                    corpus(in),
                    new WordTagger(weights(in), floats(in)),
                    new Classifier(weights(in)),
                    new Classifier(weights(in)),
                    new ActClassifier(weights(in)),
                    new Thresholds(in.readDouble(), in.readDouble(), in.readDouble()),
                    new Calibration(floats(in), floats(in)));
        } catch (IOException cut) {
            throw new IllegalArgumentException("a model file that is cut off", cut);
        }
    }

    /**
     * What the models in these bytes were learnt from, see {@link Models#corpus}.
     *
     * @throws IllegalArgumentException for bytes that are no models of this version
     */
    public static String corpus(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return corpus(in);
        } catch (IOException cut) {
            throw new IllegalArgumentException("a model file that is cut off", cut);
        }
    }

    private static String corpus(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IllegalArgumentException("no model file of this version");
        }
        return in.readUTF();
    }

    private static void write(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }

    private static void write(DataOutputStream out, Weights weights) throws IOException {
        out.writeInt(weights.labels());
        out.writeFloat(weights.scale());
        out.writeInt(weights.features().length);
        for (int feature : weights.features()) {
            out.writeInt(feature);
        }
        out.write(weights.values());
    }

    private static Weights weights(DataInputStream in) throws IOException {
        int labels = in.readInt();
        float scale = in.readFloat();
        int[] features = new int[in.readInt()];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readInt();
        }
        byte[] values = in.readNBytes(features.length * labels);
        if (values.length < features.length * labels) {
            throw new IllegalArgumentException("a model file that is cut off");
        }
        return new Weights(labels, features, values, scale);
    }
}
