using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using Simulation.Grains.Hosting;
using Simulation.Host.Hosting;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Cluster;

/// <summary>
/// The files of docs/how-to/cluster say what the program understands: read with the types of the Kubernetes client, and held to its
/// settings, ports and pages.
/// </summary>
public sealed partial class DeploymentFilesTests
{
    private static readonly List<object> Manifests = KubernetesYaml.LoadAllFromString(Read("kubernetes.yaml"), null, strict: true);
    private static readonly V1Deployment Host = Manifests.OfType<V1Deployment>().Single();
    private static readonly V1Container Container = Host.Spec.Template.Spec.Containers.Single();

    [Fact]
    public void Manifests_Selectors_FindTheirPods()
    {
        IDictionary<string, string>[] pods =
        [
            Host.Spec.Template.Metadata.Labels,
            Manifests.OfType<V1StatefulSet>().Single().Spec.Template.Metadata.Labels,
        ];

        Assert.All(
            Manifests
                .OfType<V1Service>()
                .Select(service => service.Spec.Selector)
                .Concat(Manifests.OfType<V1PodDisruptionBudget>().Select(budget => budget.Spec.Selector.MatchLabels))
                .Concat(Manifests.OfType<V1NetworkPolicy>().Select(policy => policy.Spec.PodSelector.MatchLabels))
                .Append(Host.Spec.Selector.MatchLabels),
            selector => Assert.Contains(pods, labels => selector.All(labels.Contains))
        );
    }

    [Fact]
    public void Manifests_Names_LeadSomewhere()
    {
        var account = Manifests.OfType<V1ServiceAccount>().Single().Name();
        var binding = Manifests.OfType<V1RoleBinding>().Single();

        Assert.Equal(
            (account, account, Manifests.OfType<V1Role>().Single().Name()),
            (Host.Spec.Template.Spec.ServiceAccountName, binding.Subjects.Single().Name, binding.RoleRef.Name)
        );
        Assert.All(
            Manifests.OfType<IMetadata<V1ObjectMeta>>().Where(one => one is not V1Namespace),
            one => Assert.Equal(Manifests.OfType<V1Namespace>().Single().Name(), one.Namespace())
        );
        Assert.Equal(Host.Spec.Template.Spec.Volumes.Select(volume => volume.Name), Container.VolumeMounts.Select(mount => mount.Name));
    }

    [Fact]
    public void Host_Settings_AreThoseOfTheProgram()
    {
        var own = Container
            .Env.Where(variable => variable.Name.StartsWith("Host__", StringComparison.Ordinal))
            .Select(variable => variable.Name["Host__".Length..])
            .ToList();

        Assert.Equal(["Advertise", "Cluster", "Data", "OperatorKey"], own.Order());
        Assert.All(own, name => Assert.NotNull(typeof(HostSettings).GetProperty(name)));
        Assert.All(
            ["POD_NAME", "POD_NAMESPACE", "POD_IP"],
            name => Assert.Contains(Container.Env, variable => variable.Name == name && variable.ValueFrom.FieldRef is not null)
        );
        Assert.All(["orleans/serviceId", "orleans/clusterId"], label => Assert.Equal("negsim", Host.Spec.Template.Metadata.Labels[label]));
        Assert.All(
            Container.Env.Where(variable => variable.Name is "Host__Cluster" or "Host__OperatorKey"),
            variable => Assert.NotNull(variable.ValueFrom.SecretKeyRef)
        );
    }

    [Fact]
    public async Task Host_PortsAndProbes_AreThoseOfTheProgram()
    {
        var ports = Container.Ports.ToDictionary(port => port.Name, port => port.ContainerPort);
        await using var host = await HostProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal((5080, SiloPorts.Default.Silo, SiloPorts.Default.Gateway), (ports["web"], ports["silo"], ports["gateway"]));
        foreach (var probe in new[] { Container.LivenessProbe, Container.ReadinessProbe, Container.StartupProbe })
            Assert.True(
                (
                    await http.GetAsync(new Uri(probe.HttpGet.Path, UriKind.Relative), TestContext.Current.CancellationToken)
                ).IsSuccessStatusCode,
                probe.HttpGet.Path
            );
    }

    [Fact]
    public async Task Unit_Options_AreThoseOfTheProgram()
    {
        var command = Read("negsim-host.service").Split('\n').Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal));
        var known = (await HostProcess.RunAsync("--help")).Output;

        Assert.All(
            Option().Matches(command).Select(match => match.Value),
            option => Assert.Contains($"  {option} ", known, StringComparison.Ordinal)
        );
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Programs.Root, "docs", "how-to", "cluster", file));

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
