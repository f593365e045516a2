package dev.radiomics.io.nrrd;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.io.voxels.HeaderFields;
import java.util.Locale;
import java.util.Optional;

/**
 * The world in which a header places the voxels.
 *
 * @param name what the header calls it
 * @param dimension number of coordinates of a place: 2, 3, or 4 with the time
 * @param rightwards whether x grows to the right, not to the left
 * @param forwards whether y grows to the front, not to the back
 * @param anatomical whether the axes are those of the patient
 */
record NrrdSpace(String name, int dimension, boolean rightwards, boolean forwards, boolean anatomical) {
    private static final int MOST_DIMENSIONS = 3;

    /** The space of a header, if it states one. */
    static Optional<NrrdSpace> of(HeaderFields fields) {
        Optional<String> space = fields.text("space");
        if (space.isPresent()) {
            return Optional.of(named(space.get()));
        }
        return fields.text("spacedimension").map(NrrdSpace::unnamed);
    }

    private static NrrdSpace named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean time = plain.endsWith("time") || plain.matches("(ras|las|lps)t");
        String axes = plain.replaceFirst("time$", "").replaceFirst("^(ras|las|lps)t$", "$1");
        int dimension = time ? MOST_DIMENSIONS + 1 : MOST_DIMENSIONS;
        return switch (axes) {
            case "rightanteriorsuperior", "ras" -> new NrrdSpace(name, dimension, true, true, true);
            case "leftanteriorsuperior", "las" -> new NrrdSpace(name, dimension, false, true, true);
            case "leftposteriorsuperior", "lps" -> new NrrdSpace(name, dimension, false, false, true);
            case "scannerxyz", "3drighthanded", "3dlefthanded" -> new NrrdSpace(name, dimension, false, false, false);
            default ->
                throw HeaderFields.notExpected(
                        "space",
                        name,
                        "right-anterior-superior, left-anterior-superior, left-posterior-superior, scanner-xyz,"
                                + " 3D-right-handed, 3D-left-handed, or one of these with -time");
        };
    }

    private static NrrdSpace unnamed(String text) {
        long dimension = HeaderFields.integer("space dimension", text);
        if (dimension < 2 || dimension > MOST_DIMENSIONS) {
            throw HeaderFields.notExpected("space dimension", text, "2 or 3");
        }
        return new NrrdSpace("of " + dimension + " dimensions", (int) dimension, false, false, false);
    }

    /** The place or direction with such coordinates, in LPS. */
    Vector3 lps(double[] coordinates) {
        double x = rightwards ? 0 - coordinates[0] : coordinates[0];
        double y = forwards ? 0 - coordinates[1] : coordinates[1];
        return new Vector3(x, y, dimension > 2 ? coordinates[2] : 0);
    }

    /** Whether a direction leads through time alone; refuses one that leads through space and time. */
    boolean isTime(double[] coordinates) {
        if (dimension <= MOST_DIMENSIONS || coordinates[MOST_DIMENSIONS] == 0) {
            return false;
        }
        if (lps(coordinates).norm() != 0) {
            throw new RadiomicsException("an axis of the image leads through space and time at once (space directions),"
                    + " expected one or the other; correct the header");
        }
        return true;
    }
}
