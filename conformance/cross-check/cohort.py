"""Makes a cohort of cases from the images of the data folder, and times flash-radiomics on it.

cohort.py make DATA DIR COUNT      writes COUNT pairs of image and mask (NIfTI) and cases.csv; case i is the same on every machine
cohort.py flash DIR [THREADS]      extracts every case in one process, prints cases a minute (needs flash-radiomics)
"""
import csv, os, sys, time
import numpy as np, SimpleITK as sitk

SOURCES = {
    "brain": ("pyradiomics/brain1_image.nrrd", "pyradiomics/brain1_label.nrrd"),
    "breast": ("pyradiomics/breast1_image.nrrd", "pyradiomics/breast1_label.nrrd"),
    "ct": ("ibsi/data_sets/ibsi_1_ct_radiomics_phantom/nifti/image/phantom.nii.gz",
           "ibsi/data_sets/ibsi_1_ct_radiomics_phantom/nifti/mask/mask.nii.gz"),
}


def make(data, folder, count):
    os.makedirs(folder, exist_ok=True)
    pairs = {name: [sitk.ReadImage(os.path.join(data, part)) for part in parts] for name, parts in SOURCES.items()}
    with open(os.path.join(folder, "cases.csv"), "w", newline="") as out:
        table = csv.writer(out)
        table.writerow(["case_id", "image", "mask", "site"])
        for i in range(count):
            name = list(SOURCES)[i % len(SOURCES)]
            image, mask = vary(*pairs[name], np.random.default_rng(i))
            files = [f"{i:04d}_{part}.nii.gz" for part in ("image", "mask")]
            for voxels, file in zip((image, mask), files):
                sitk.WriteImage(voxels, os.path.join(folder, file))
            table.writerow([f"{name}-{i:04d}", *files, name])


def vary(image, mask, random):
    """Noise on the intensities; the mask moves by up to two voxels along x and y and loses or gains a voxel at its border."""
    voxels = sitk.GetArrayFromImage(image).astype(np.float64)
    voxels = np.rint(voxels + random.normal(0, 0.01 * voxels.std(), voxels.shape)).astype(np.int16)
    region = sitk.Cast(mask > 0, sitk.sitkUInt8)
    region = (sitk.BinaryErode if random.integers(2) else sitk.BinaryDilate)(region, [int(random.integers(2))] * 2 + [0])
    labels = np.roll(sitk.GetArrayFromImage(region), tuple(int(n) for n in random.integers(-2, 3, 2)), (1, 2))
    results = [sitk.GetImageFromArray(array) for array in (voxels, labels)]
    for result in results:
        result.CopyInformation(image)
    return results


def flash(folder, threads):
    import tempfile
    from flash_radiomics import RadiomicsFeatureExtractor
    extractor = RadiomicsFeatureExtractor(backend="cpu", num_threads=threads, binWidth=25)
    out = tempfile.mkdtemp()
    with open(os.path.join(folder, "cases.csv"), newline="") as table:
        cases = list(csv.DictReader(table))
    start = time.perf_counter()
    for case in cases:
        paths = [os.path.join(folder, case[part]) for part in ("image", "mask")]
        extractor.execute(*paths, label=1, output_hdf5_path=os.path.join(out, case["case_id"] + ".h5"))
    seconds = time.perf_counter() - start
    print(f"{len(cases)} cases in {seconds:.1f} s: {60 * len(cases) / seconds:.0f} cases/min on {threads} threads")


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        flash(sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1)
