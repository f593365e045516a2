package dev.radiomics.filters;

import dev.radiomics.core.image.Geometry;
import dev.radiomics.core.image.GridSize;
import dev.radiomics.core.image.Vector3;
import dev.radiomics.core.image.Volume;

/** The IBSI 2 digital phantoms that tests use, from their definitions; 64 x 64 x 64 voxels of 2 mm unless said otherwise. */
final class ConvolutionalPhantoms {
    private static final int SIDE = 64;
    private static final int BRIGHT = 255;

    private ConvolutionalPhantoms() {}

    /** The value at a voxel. */
    interface Values {
        double at(int x, int y, int z);
    }

    static Volume of(GridSize size, Vector3 spacing, Values values) {
        double[] array = new double[size.arrayLength()];
        int i = 0;
        for (int z = 0; z < size.z(); z++) {
            for (int y = 0; y < size.y(); y++) {
                for (int x = 0; x < size.x(); x++) {
                    array[i++] = values.at(x, y, z);
                }
            }
        }
        return Volume.of(array, Geometry.of(size, spacing));
    }

    private static Volume cube(Values values) {
        return of(new GridSize(SIDE, SIDE, SIDE), new Vector3(2, 2, 2), values);
    }

    static Volume named(String name) {
        return switch (name) {
            case "checkerboard" -> checkerboard();
            case "impulse" -> impulse();
            case "sphere" -> sphere();
            case "pattern_1" -> cross();
            case "orientation" -> orientation();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Blocks of 8 x 8 x 8 voxels. */
    static Volume checkerboard() {
        return cube((x, y, z) -> (x / 8 + y / 8 + z / 8) % 2 == 1 ? BRIGHT : 0);
    }

    static Volume impulse() {
        return cube((x, y, z) -> x == 31 && y == 31 && z == 31 ? BRIGHT : 0);
    }

    /** Shells around (31, 31, 31): radius up to 2, above 6 to 10, above 15 to 19, above 24 to 28 voxels. */
    static Volume sphere() {
        return cube((x, y, z) -> {
            int square = (x - 31) * (x - 31) + (y - 31) * (y - 31) + (z - 31) * (z - 31);
            boolean bright = square <= 4
                    || (square > 36 && square <= 100)
                    || (square > 225 && square <= 361)
                    || (square > 576 && square <= 784);
            return bright ? BRIGHT : 0;
        });
    }

    /** Pattern 1: three bars of 2 x 2 voxels through the centre, along the axes. */
    static Volume cross() {
        return cube((x, y, z) -> isMiddle(x) + isMiddle(y) + isMiddle(z) >= 2 ? BRIGHT : 0);
    }

    private static int isMiddle(int index) {
        return index == 31 || index == 32 ? 1 : 0;
    }

    /** The sum of the indices, 32 x 48 x 64 voxels. */
    static Volume orientation() {
        return of(new GridSize(32, 48, 64), new Vector3(2, 2, 2), (x, y, z) -> x + y + z);
    }
}
