/**
 * Image filters of IBSI 2 and the other image types users know: each an immutable record of its parameters that turns an image into
 * a response map. {@link dev.radiomics.filters.FilterBank} runs many of them on one image.
 *
 * <h2>Names of image types</h2>
 *
 * <p>A filter's name tells all its parameters; {@link dev.radiomics.filters.Filters#parse} reads it back. It is a list of parts
 * with colons between them: first the kind of filter, then {@code key=value} or a flag, in any order.
 *
 * <pre>
 * original
 * mean:size=15:3d:mirror
 * log:sigma=3mm:truncation=4:3d:mirror
 * laws:kernel=L5E5E5:rotations=max:energy=7:3d:mirror
 * gabor:sigma=5mm:lambda=2mm:gamma=1.5:theta=0deg:step=22.5deg:planes=orthogonal:pooling=average:mirror
 * wavelet:family=db3:level=1:band=LLH:rotations=average:3d:mirror
 * simoncelli:level=1:3d:periodic:padding=0
 * riesz:order=1-0-0:of=log:sigma=3mm:truncation=4:3d:zero:padding=32
 * riesz:order=0-2-0:tensor=1mm:of=simoncelli:level=1:3d:nearest:padding=32
 * square, squareroot, logarithm, exponential
 * gradient:3d:nearest
 * lbp:radius=1:points=8:2d:zero
 * lbp:radius=1:subdivisions=1:degree=1:3d:zero
 * lbp:radius=1:subdivisions=1:kurtosis:3d:zero
 * </pre>
 *
 * <ul>
 *   <li>{@code 2d} filters each x-y slice by itself, {@code 3d} the volume.
 *   <li>Beyond the edge the image is {@code zero}, {@code constant=VALUE}, {@code nearest}, {@code periodic} or {@code mirror};
 *       the last repeats the voxel at the edge.
 *   <li>{@code rotations} and {@code pooling} are {@code max}, {@code min} or {@code average}; without {@code rotations} the
 *       kernel is not rotated, without {@code step} there is one angle, without {@code energy} the response itself is the map.
 *   <li>May be left out: {@code truncation} (4), {@code planes} (axial), {@code pooling} (average), the boundary of
 *       {@code simoncelli} (periodic) and {@code padding} (0 if periodic, else 32 voxels). Lengths are in mm, angles in degrees,
 *       with or without their unit; all else is in voxels.
 *   <li>A plus sign between two filters applies the second to the map of the first.
 *   <li>{@code ibsi-2-phase1-3.b.1} and {@code ibsi-2-phase2-3.A} stand for the filter of that IBSI 2 test.
 * </ul>
 */
package dev.radiomics.filters;
