"""Compares filters with PyWavelets, SciPy and scikit-image. See README.md beside this file."""

import os
import sys

import numpy as np

# Boundary conditions by their names here and in scipy.ndimage.
BOUNDARIES = {"zero": "constant", "nearest": "nearest", "periodic": "wrap", "mirror": "reflect"}
LAWS = {"L5": [1, 4, 6, 4, 1], "E5": [-1, -2, 0, 2, 1], "S5": [-1, 0, 2, 0, -1]}


def separable(image, kernels, mode):
    """True convolution with one (taps, centre) pair along each axis x, y, z of an array [x, y, z]."""
    from scipy.ndimage import convolve1d

    for axis, (taps, centre) in enumerate(kernels):
        taps = np.asarray(taps, float)
        image = convolve1d(image, taps, axis=axis, mode=mode, cval=0, origin=centre - len(taps) // 2)
    return image


def mean(image, boundary):
    return separable(image, [(np.ones(7) / 7, 3)] * 3, BOUNDARIES[boundary])


def log(image, boundary):
    sigma, reach = 1.5, 6
    m = np.arange(-reach, reach + 1) / sigma
    smooth = np.exp(-m * m / 2) / (np.sqrt(2 * np.pi) * sigma)
    second = smooth * (m * m - 1) / sigma**2
    total = 0
    for axis in range(3):
        kernels = [(second if axis == other else smooth, reach) for other in range(3)]
        total = total + separable(image, kernels, BOUNDARIES[boundary])
    return total


def laws(image, boundary):
    kernels = [(np.array(LAWS[k]) / np.linalg.norm(LAWS[k]), 2) for k in ("E5", "L5", "S5")]
    return separable(image, kernels, BOUNDARIES[boundary])


def wavelet(image, boundary, family, band):
    import pywt

    filters = pywt.Wavelet(family)
    kernels = []
    for letter in band:
        taps = filters.dec_lo if letter == "L" else filters.dec_hi
        kernels.append((list(taps) + [0], len(taps) // 2))
    return separable(image, kernels, BOUNDARIES[boundary])


def gradient(image):
    padded = np.pad(image, 1, mode="edge")
    inner = [slice(1, -1)] * 3
    square = 0
    for axis in range(3):
        after, before = list(inner), list(inner)
        after[axis], before[axis] = slice(2, None), slice(None, -2)
        square = square + ((padded[tuple(after)] - padded[tuple(before)]) / 2) ** 2
    return np.sqrt(square)


def pattern(image, points, radius):
    from skimage.feature import local_binary_pattern

    return np.stack(
        [local_binary_pattern(image[:, :, z].T, points, radius, "uniform").T for z in range(image.shape[2])], axis=2
    )


def checks():
    for boundary in BOUNDARIES:
        yield f"mean:size=7:3d:{boundary}", "image.nii.gz", lambda f, b=boundary: mean(f, b)
        yield f"log:sigma=1.5mm:3d:{boundary}", "image.nii.gz", lambda f, b=boundary: log(f, b)
        yield f"laws:kernel=E5L5S5:3d:{boundary}", "image.nii.gz", lambda f, b=boundary: laws(f, b)
        for family in ("haar", "db3", "sym5", "coif2"):
            yield (
                f"wavelet:family={family}:level=1:band=LHL:3d:{boundary}",
                "image.nii.gz",
                lambda f, b=boundary, w=family: wavelet(f, b, w, "LHL"),
            )
    yield "gradient:3d:nearest", "image.nii.gz", gradient
    for points, radius in ((8, 1), (9, 1), (16, 2), (12, 2.5)):
        yield (
            f"lbp:radius={radius}:points={points}:2d:zero",
            "integers.nii.gz",
            lambda f, p=points, r=radius: pattern(f, p, r),
        )


def make(folder):
    import nibabel

    os.makedirs(folder, exist_ok=True)
    random = np.random.default_rng(5)
    affine = np.eye(4)
    nibabel.save(nibabel.Nifti1Image(random.normal(0, 100, (24, 20, 18)), affine), f"{folder}/image.nii.gz")
    nibabel.save(nibabel.Nifti1Image(random.integers(0, 12, (24, 20, 4)).astype(np.int16), affine), f"{folder}/integers.nii.gz")
    with open(f"{folder}/filters.txt", "w") as out:
        for index, (name, image, _) in enumerate(checks()):
            out.write(f"map-{index:02d}.nii.gz {image} {name}\n")


def compare(folder):
    import nibabel

    failed = 0
    for index, (name, image, reference) in enumerate(checks()):
        expected = reference(nibabel.load(f"{folder}/{image}").get_fdata())
        actual = nibabel.load(f"{folder}/map-{index:02d}.nii.gz").get_fdata()
        tolerance = 0 if name.startswith("lbp") else 1e-5 * np.ptp(expected)
        worst = np.abs(expected - actual).max()
        failed += not worst <= tolerance
        print(f"{'ok  ' if worst <= tolerance else 'FAIL'} {worst:.3g} (allowed {tolerance:.3g}) {name}")
    return failed


def coefficients(table):
    import pywt

    failed = 0
    listed = ["haar"] + [name for family in ("db", "sym", "coif") for name in pywt.wavelist(family)]
    found = {}
    for line in open(table):
        if not line.startswith("#"):
            name, *taps = line.strip().split(",")
            found[name] = np.array(taps, float)
    for name in listed:
        worst = np.abs(found[name] - pywt.Wavelet(name).dec_lo).max() if name in found else np.inf
        failed += not worst <= 1e-10
    print(f"{len(listed) - failed} of {len(listed)} wavelets agree within 1e-10")
    return failed + len(set(found) - set(listed))


if __name__ == "__main__":
    sys.exit(1 if {"make": make, "compare": compare, "coefficients": coefficients}[sys.argv[1]](sys.argv[2]) else 0)
