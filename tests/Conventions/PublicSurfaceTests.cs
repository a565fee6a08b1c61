using System.Reflection;
using Cognito.Tests;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cognito.Conventions;

/// <summary>What users see cannot be derived from, and waits the way .NET waits.</summary>
public sealed class PublicSurfaceTests
{
    /// <summary>All of ours but the client, whose surface is the official package's, and entry points, which ASP.NET Core makes public.</summary>
    private static readonly Type[] s_types =
        [.. Repository.Files
            .Where(file => file.StartsWith("src/Cognito.", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(project => Assembly.Load(Path.GetFileNameWithoutExtension(project)))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Name != "Program")];

    [Fact]
    public void Classes_are_sealed_or_static_or_roots_that_nobody_else_can_derive_from() =>
        Rule.Holds(s_types.Where(type => type.IsClass), type => type.IsSealed || IsClosedRoot(type) ? null : $"{type} can be derived from");

    [Fact]
    public void Methods_that_wait_end_in_Async_and_take_a_token_last() =>
        Rule.Holds(s_types.SelectMany(OwnMethods).Where(Waits), method =>
            !method.Name.EndsWith("Async", StringComparison.Ordinal) ? $"{Name(method)} does not end in Async"
            : method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken) ? $"{Name(method)} does not take a CancellationToken last"
            : null);

    [Fact]
    public void Methods_that_do_not_wait_do_not_end_in_Async() =>
        Rule.Holds(s_types.SelectMany(OwnMethods).Where(method => !Waits(method)), method =>
            method.Name.EndsWith("Async", StringComparison.Ordinal) ? $"{Name(method)} returns no task" : null);

    [Fact]
    public void Fields_are_constants() =>
        Rule.Holds(
            s_types.Where(type => !type.IsEnum),
            type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(field => !field.IsLiteral)
                .Select(field => $"{type}.{field.Name} is a public field"));

    /// <summary>Only this assembly can derive from it: it must implement something internal, or can call no constructor (a record's copy constructor is one).</summary>
    private static bool IsClosedRoot(Type type) => type.IsAbstract
        && (type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Any(method => method is { IsAbstract: true, IsAssembly: true })
            || type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(constructor => constructor.IsAssembly || constructor.IsFamilyAndAssembly || constructor.IsPrivate));

    /// <summary>Methods of our own naming: not those that a framework's base class or interface names.</summary>
    private static IEnumerable<MethodInfo> OwnMethods(Type type)
    {
        if (type.IsInterface || type.IsSubclassOf(typeof(Delegate)))
        {
            return type.IsInterface ? type.GetMethods() : [];
        }

        var named = type.GetInterfaces()
            .Where(contract => contract.Assembly != type.Assembly)
            .SelectMany(contract => type.GetInterfaceMap(contract).TargetMethods);
        return type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method && !IsPageHandler(method))
            .Except(named);
    }

    /// <summary>Razor Pages finds these by name, and gives them a token when they ask for one.</summary>
    private static bool IsPageHandler(MethodInfo method) =>
        typeof(PageModel).IsAssignableFrom(method.DeclaringType) && (method.Name.StartsWith("OnGet", StringComparison.Ordinal) || method.Name.StartsWith("OnPost", StringComparison.Ordinal));

    private static bool Waits(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || method.ReturnType == typeof(ValueTask)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() is var type
            && (type == typeof(ValueTask<>) || type == typeof(IAsyncEnumerable<>)));

    private static string Name(MethodInfo method) => $"{method.DeclaringType}.{method.Name}";
}
